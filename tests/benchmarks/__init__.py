"""Measurements, printed as ratios against a plain alternative taken in the same run; never asserted."""
