# Sessões no disco

library-empty = Ainda não há nenhuma sessão. `interviewer demo` faz uma sem microfone; `interviewer practice`, uma de verdade.
session-unknown = A sessão { $id } não existe. `interviewer sessions` lista todas; `last` é a mais recente.
session-ambiguous = Mais de uma sessão começa com { $id }: { $ids }. Escreva um pedaço maior do id.
session-damaged = Não é possível ler a sessão { $id }: { $place } está danificado. As gravações continuam em { $path }; `interviewer delete { $id }` apaga tudo.
session-newer = A sessão { $id } foi salva por uma versão mais nova deste programa (formato { $format }). Instale essa versão para abri-la; nada foi alterado em { $path }.
recording-not-kept = Não foi possível compactar a gravação; ela fica como está: { $path }. Veja `interviewer doctor`.
not-written = Não foi possível gravar { $path } ({ $reason }). Verifique o disco ou aponte INTERVIEWER_HOME para outra pasta; o que foi dito até aqui está guardado.
