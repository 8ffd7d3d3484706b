# `interviewer settings`.

metavar-setting = [CHAVE]
metavar-key = CHAVE
metavar-value = [VALOR]
option-settings-edit = Abre o arquivo de configurações no seu editor ($VISUAL, $EDITOR) e confere tudo depois.
option-settings-unset = Volta esta configuração ao padrão.
settings-one-thing = Mude uma configuração, ou use --unset ou --edit: uma coisa de cada vez
settings-file = O arquivo de configurações: { $path }
settings-no-file = Ainda não há arquivo de configurações; `interviewer settings --edit` cria { $path }
settings-home = Sessões, bancos e tudo o mais que é seu: { $path }
settings-left = (fica por conta desta máquina)
settings-source-default = padrão
settings-source-file = do arquivo
settings-source-environment = de ${ $variable }
settings-fine = As configurações em { $path } estão em ordem.
settings-edit-again = Abrir o arquivo de novo? [s/N] {""}
settings-without =
    Medidas que não aparecem nem contam, nesta e em todas as sessões seguintes: fillers (vícios de linguagem: hesitações e muletas), hedges (atenuadores), pauses (pausas), pace (ritmo), pitch (entonação), loudness (volume), latency (segundos até você começar e até o primeiro ponto), timing (se o tamanho da resposta combina com a pergunta).
    Por exemplo: ["fillers", "pauses"]. `interviewer reassess` aplica isso às sessões antigas.
settings-value-measures = Linha { $line } de { $path }: { $key } precisa ser uma lista, entre colchetes, com: fillers, hedges, pauses, pace, pitch, loudness, latency, timing. `interviewer settings --edit` abre o arquivo.
setting-unknown = Não existe a configuração { $key }. Você quis dizer { $nearest }? `interviewer settings` lista todas.
setting-value-text = { $key } precisa ser um texto sem caracteres de controle.
setting-value-language = { $key } precisa ser en ou pt-BR.
setting-value-rate = { $key } precisa ser um número inteiro de 80 a 300 (palavras por minuto).
setting-value-switch = { $key } precisa ser true ou false.
setting-value-measures = { $key } precisa ser uma ou mais destas, separadas por vírgulas: fillers, hedges, pauses, pace, pitch, loudness, latency, timing.
