"""What the numbers can bear: intervals today; attribution, lift and models later."""
