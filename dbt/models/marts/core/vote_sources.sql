{{ typed_empty_table() }}
