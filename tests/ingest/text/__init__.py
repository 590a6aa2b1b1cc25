"""Tests of `ingest/text`."""
