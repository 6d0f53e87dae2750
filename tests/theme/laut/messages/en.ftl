laut-greeting = From the seaside: { $title }
