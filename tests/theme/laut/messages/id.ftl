nav-data = Unduh data
laut-greeting = Dari tepi laut: { $title }
