# Microfones e alto-falantes

portaudio-missing = { $system ->
    [linux] Falta a biblioteca de som PortAudio. Instale-a (Debian, Ubuntu: `sudo apt install libportaudio2`) ou digite suas respostas com `--typed`.
   *[other] A biblioteca de som PortAudio não carrega. Reinstale o pacote sounddevice (`pip install --force-reinstall sounddevice`) ou digite suas respostas com `--typed`.
}
microphone-none = Nenhum microfone encontrado. Conecte um e veja `interviewer doctor`, ou digite suas respostas com `--typed`.
microphone-unknown = “{ $device }” não corresponde a exatamente um microfone. Escolha um destes com `--device`: { $known }.
microphone-refused = Não foi possível abrir o microfone “{ $device }” ({ $reason }). Feche os programas que o usam, permita o acesso nas configurações de privacidade do sistema ou escolha outro com `--device`.
microphone-gone = O microfone “{ $device }” parou de enviar som. Conecte-o de novo ou escolha outro com `--device`; o que foi dito está guardado.
speaker-none = Nenhum alto-falante encontrado. Conecte um e veja `interviewer doctor`, ou leia as perguntas com `--mute`.
speaker-unknown = “{ $device }” não corresponde a exatamente um alto-falante. Existem estes: { $known }. Veja `interviewer doctor`.
speaker-refused = Não foi possível abrir o alto-falante “{ $device }” ({ $reason }). Feche os programas que o usam ou leia as perguntas com `--mute`.
speaker-gone = O alto-falante “{ $device }” ficou mudo. Conecte-o de novo ou leia as perguntas com `--mute`.
