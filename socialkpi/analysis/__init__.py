"""What the numbers can bear: intervals, chance, small samples, scores against a baseline, channels; models later."""
