"""Tests of the sources, one module each."""
