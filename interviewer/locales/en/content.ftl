# Questions and language data
language-without-data = There is no language data for “{ $language }”. Known languages: { $known }.
