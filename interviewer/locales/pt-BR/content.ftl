# Perguntas e dados de idioma
language-without-data = Não há dados para o idioma “{ $language }”. Idiomas conhecidos: { $known }.
