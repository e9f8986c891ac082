# Every task sets up first what it needs, once. Windows without make: py scripts\bootstrap.py TASK
PYTHON ?= python3
TASKS = report test setup lint spark bench lock clean

.PHONY: $(TASKS)
$(TASKS):
	@$(PYTHON) scripts/bootstrap.py $@ $(ARGS)
