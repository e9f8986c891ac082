"""The lesson "reach is not a sum": its examples, and exercises that know the usual mistakes.

THREE_DAYS.check((900, 1950), "en")
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean

import pandas as pd

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.lesson import Answer, Mistake, Remark, remark, same

LOOKS = (12, 9, 7, 6, 5, 4, 3, 2, 1, 1)
"""How often each of ten accounts saw one post: 50 impressions, a reach of 10."""
ONE_POST = {"days": pd.DataFrame({"impressions": [50.0], "reach": [10.0], "followers": [20.0]})}
"""The same as an account's day, with its 20 followers: tables as ``compute`` takes them."""
TWO_DAYS = {"days": pd.DataFrame({"day": ["2026-10-05", "2026-10-06"], "reach": [400.0, 300.0]})}
"""Two days of one account."""


@dataclass(frozen=True)
class ReachExercise:
    """Some parts (days, platforms) with the people of each; asked is how many people there were in all."""

    parts: tuple[Text, ...]
    reach: tuple[float, ...]
    impressions: tuple[float, ...]
    followers: float
    part: Text
    """What one part is called ("day")."""
    again: Text
    """What somebody does who is counted twice ("came on several days")."""

    def table(self, language: str) -> pd.DataFrame:
        """Return what the learner is given, one row per part: its name, reach and impressions."""
        heads = {"en": ("reach", "impressions"), "id": ("jangkauan", "tayangan")}[language]
        columns = {heads[0]: [*self.reach], heads[1]: [*self.impressions]}
        names = pd.Index([part[language] for part in self.parts], name=self.part[language])
        return pd.DataFrame(columns, index=names).astype("int64")

    def bounds(self) -> tuple[float, float]:
        """Return the fewest and the most people that it can have been, as ``compute`` gives them."""
        days = pd.DataFrame({"reach": self.reach, "impressions": self.impressions})
        result = compute({"days": days}, "reach").iloc[0]
        return float(result["low"]), float(result["high"])

    def check(self, answer: Answer, language: str) -> Remark:
        """Say whether an answer is right, and if not, which mistake it was.

        ``answer`` is one number or a pair; the right answer is the pair of ``bounds`` in either order.

        >>> THREE_DAYS.check(1950, "en").mistake, THREE_DAYS.check((900, 1950), "en").right
        ('sum', True)
        """
        low, high = self.bounds()
        facts = {
            "low": low,
            "high": high,
            "mean": fmean(self.reach),
            "impressions": sum(self.impressions),
            "followers": self.followers,
            "part": self.part,
            "again": self.again,
            "largest": self.parts[self.reach.index(max(self.reach))],
        }
        return remark(answer, language, (low, high), _WELL_DONE, self._mistakes(low, high), facts)

    def _mistakes(self, low: float, high: float) -> tuple[Mistake, ...]:
        times = sum(self.impressions)
        return (
            *_single("sum", sum(self.reach), _SUM),
            *_single("mean", fmean(self.reach), _MEAN),
            *_single("max_only", low, _MAX),
            *_single("per_follower", times / self.followers, _PER_FOLLOWER),
            *_single("impressions", times, _IMPRESSIONS),
            *_single("followers", self.followers, _FOLLOWERS),
            Mistake("one_guess", lambda n: len(n) == 1 and low < n[0] < high, _GUESS),
            Mistake("outside", lambda n: len(n) == 1, _OUTSIDE),
            Mistake("too_many", lambda n: len(n) > 2, _TOO_MANY),
            Mistake("upper", lambda n: same([min(n)], [low]), _UPPER),
            Mistake("lower", lambda n: same([max(n)], [high]), _LOWER),
        )


def _single(code: str, value: float, says: Text) -> tuple[Mistake]:
    """Return the mistake of answering with this one number, alone or written twice."""
    return (Mistake(code, lambda numbers: len({*numbers}) == 1 and same(numbers[:1], [value]), says),)


_WELL_DONE = Text(
    en="Between {low} and {high} people. At least {low}, because so many were there on {largest} alone; at most {high}, if "
    "nobody {again}. Without a figure for the whole stretch, nobody can say more.",
    id="Antara {low} dan {high} orang. Paling sedikit {low}, karena {largest} saja sudah sebanyak itu; paling banyak "
    "{high}, kalau tidak ada yang {again}. Tanpa angka untuk seluruh rentang, tidak ada yang bisa lebih tepat dari itu.",
)
_SUM = Text(
    en="{high} is the sum: everybody who {again} is counted again. It holds only if nobody did, so it is the upper "
    "limit and not the answer. What is the lower one? Write both: (…, …).",
    id="{high} itu hasil penjumlahan: setiap orang yang {again} terhitung lagi. Angka itu benar hanya kalau tidak ada "
    "yang begitu, jadi {high} adalah batas atas, bukan jawabannya. Berapa batas bawahnya? Tulis dua-duanya: (…, …).",
)
_MEAN = Text(
    en="{mean} is the mean: the people of a usual {part}, not those of all of them together. It is even fewer than on "
    "{largest} alone.",
    id="{mean} itu rata-rata: jumlah orang pada satu {part} biasa, bukan gabungan semuanya. Angka itu bahkan lebih kecil "
    "dari {largest} saja.",
)
_MAX = Text(
    en="{low} were there on {largest} alone, so there were at least as many: that is the lower limit. But there may be others "
    "who were not there on {largest}. How many at most? Write both: (…, …).",
    id="{low} itu jumlah orang pada {largest} saja, jadi itu batas bawahnya. Tetapi bisa saja ada orang lain yang tidak "
    "ada pada {largest}. Paling banyak berapa? Tulis dua-duanya: (…, …).",
)
_PER_FOLLOWER = Text(
    en="You divided {impressions} impressions by {followers} followers. That tells how often content was displayed per "
    "follower: times per follower, and no number of people.",
    id="Anda membagi {impressions} tayangan dengan {followers} pengikut. Hasilnya rata-rata tayangan per pengikut: "
    "satuannya kali, bukan orang.",
)
_IMPRESSIONS = Text(
    en="{impressions} are the impressions: times, not people. One person can see a post four times.",
    id="{impressions} itu tayangan: berapa kali konten tampil, bukan berapa orang. Satu orang bisa melihat empat kali.",
)
_FOLLOWERS = Text(
    en="{followers} are the followers. Most of them don't see a given post, and many who see it don't follow.",
    id="{followers} itu jumlah pengikut. Sebagian besar tidak melihat suatu postingan, dan banyak yang melihat justru "
    "bukan pengikut.",
)
_GUESS = Text(
    en="It may well be so, and nobody can know: these figures allow every number from the lower to the upper limit. "
    "Write both limits: (…, …).",
    id="Bisa jadi segitu, tetapi tidak ada yang tahu pasti: angka-angka ini memungkinkan semua jumlah dari batas bawah "
    "sampai batas atas. Tulis kedua batasnya: (…, …).",
)
_OUTSIDE = Text(
    en="So many it can't have been. What if nobody {again}? And what if everybody did who could?",
    id="Jumlahnya tidak mungkin segitu. Bagaimana kalau tidak ada yang {again}? Dan bagaimana kalau semua yang mungkin "
    "begitu memang begitu?",
)
_TOO_MANY = Text(
    en="Two numbers are enough: the fewest and the most.", id="Cukup dua angka: paling sedikit dan paling banyak."
)
_UPPER = Text(
    en="The lower limit is right: {low}. Now the upper one: how many people were there if nobody {again}?",
    id="Batas bawahnya benar: {low}. Sekarang batas atas: berapa orang kalau tidak ada yang {again}?",
)
_LOWER = Text(
    en="The upper limit is right: {high}. Now the lower one: how many people were there for certain?",
    id="Batas atasnya benar: {high}. Sekarang batas bawah: berapa orang yang pasti ada?",
)

THREE_DAYS = ReachExercise(
    parts=(Text(en="Monday", id="Senin"), Text(en="Tuesday", id="Selasa"), Text(en="Wednesday", id="Rabu")),
    reach=(900, 700, 350),
    impressions=(1400, 1000, 600),
    followers=2400,
    part=Text(en="day", id="hari"),
    again=Text(en="came on more than one day", id="datang lebih dari satu hari"),
)
"""Between 900 and 1,950 people."""
TWO_PLATFORMS = ReachExercise(
    parts=(Text(en="Instagram", id="Instagram"), Text(en="TikTok", id="TikTok")),
    reach=(8000, 5000),
    impressions=(19500, 7000),
    followers=10000,
    part=Text(en="platform", id="platform"),
    again=Text(en="uses both", id="memakai keduanya"),
)
"""Between 8,000 and 13,000 people."""
