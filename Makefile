# Every task does its own set-up first, once. Windows without make: py scripts\bootstrap.py TASK
PYTHON ?= python3

.PHONY: report test setup lint bench lock clean

report test setup lint bench lock clean:
	@$(PYTHON) scripts/bootstrap.py $@ $(ARGS)
