"""Published tables in, screens out: the router, the read-only warehouse, named queries, components, views."""
