"""Documents in, landing database out: the `unga` command and all it needs to read UN documents."""
