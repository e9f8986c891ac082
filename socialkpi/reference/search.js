const find = document.getElementById("find"), box = document.getElementById("box"), stage = document.getElementById("stage");
const metrics = [...document.querySelectorAll("article")], families = [...document.querySelectorAll("section.family")];
function look() {
  const asked = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const one of metrics) {
    one.hidden = !(asked.every(word => one.dataset.text.includes(word)) && (!stage.value || one.dataset.stage === stage.value));
    found += !one.hidden;
  }
  for (const family of families) family.hidden = !family.querySelector("article:not([hidden])");
  document.getElementById("found").textContent = found;
  document.getElementById("nothing").hidden = found > 0;
  document.getElementById("stages").hidden = asked.length > 0 || stage.value !== "";
}
find.hidden = false;
box.addEventListener("input", look);
stage.addEventListener("change", look);
find.addEventListener("submit", event => event.preventDefault());
window.addEventListener("hashchange", () => { if (document.querySelector("article[hidden]:target")) { box.value = stage.value = ""; look(); } });
