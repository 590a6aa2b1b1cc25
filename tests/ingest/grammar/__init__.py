"""Tests of `ingest/grammar`."""
