# A linha de comando em si: títulos, erros de uso, problemas da máquina.

program-help =
    Pratique respostas de entrevista em voz alta. O entrevistador pergunta, ouve, transcreve sua resposta nesta máquina e mostra o que ela cobriu, com as palavras que comprovam.
usage = Uso:
usage-options = [OPÇÕES]
usage-command = COMANDO [ARGUMENTOS]...
usage-options-heading = Opções
usage-commands-heading = Comandos
usage-problem = { $problem }.
usage-see-help = Veja `{ $command } --help`.
usage-no-such-option = A opção { $name } não existe
usage-no-such-command = O comando { $name } não existe
usage-nearest = (você quis dizer { $name }?)
usage-missing = Falta { $name }
usage-option-misused = { $name } precisa de um valor, ou não aceita nenhum
usage-choose = { $name } deve ser um destes: { $choices }
usage-number = { $name } deve ser um número ({ $range })
usage-value = { $name } não funciona: { $problem }
option-help = Mostra esta ajuda e sai.
option-version = Mostra a versão e sai.
interrupted = Interrompido. O que foi dito até aqui está salvo.
disk-full = O disco está cheio: não foi possível gravar { $path }. Libere espaço; o que foi dito até aqui está guardado.
not-writable = Não é possível gravar em { $path }. Libere a permissão de escrita ou aponte INTERVIEWER_HOME para outra pasta.

# Escolha de perguntas
no-question-fits = Nenhuma pergunta de “{ $bank }” passa por todos esses filtros. Tire algum ou veja `interviewer questions`.
question-unknown = A pergunta { $id } não existe. Você quis dizer { $nearest }? `interviewer questions` lista todas.
banks-in-two-languages = Esses bancos estão em dois idiomas: { $banks }. Pratique um idioma de cada vez.
