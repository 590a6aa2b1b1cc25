"""Tests of unga, laid out as the code is."""
