import type { ReceiverWords } from '../page/receiver-words.js';

const pt: ReceiverWords = {
  page: {
    choose: 'Escolha uma resposta',
    chooseTopic: 'Escolha o que deseja fazer',
    time: 'Hora da consulta',
    freeTimes: '{count, plural, one {# hora livre} many {# horas livres} other {# horas livres}}',
    noTimes: 'No momento, não há horas livres. Diga-nos que dia lhe convém.',
    send: 'Enviar',
    problemTitle: 'Erro: {title}',
    conflict: 'Já enviou outra mensagem a partir desta página. Envie de novo para enviar também esta.',
    busy: 'Enviou várias mensagens em pouco tempo. Aguarde um momento e envie de novo.',
    tooMuch: 'A sua mensagem não foi enviada: é demasiado longa. Volte à página anterior e encurte-a.',
    tooLong: 'É demasiado longo. Encurte o texto e envie de novo.',
    refused: 'Esta página não pode enviar a sua mensagem agora. Copie o que escreveu e tente mais tarde.',
    unread: 'Não foi possível ler tudo o que esta página enviou. Verifique as suas respostas e envie de novo.',
    lost: 'A sua mensagem não foi enviada: não foi possível lê-la. Volte à página anterior para encontrar o que escreveu.',
    gone: 'Este formulário já não está aqui. Copie o que escreveu antes de sair desta página.',
    failed: 'Houve uma falha do nosso lado. Aguarde um momento e abra esta página de novo.',
    booked: 'Se não puder vir, cancele a consulta para que outra pessoa possa ter essa hora.',
    calendarSummary: '{clinic, select, none {Consulta} other {Consulta: {clinic}}}',
    expired: 'Esta página já não existe',
    expiredHelp: 'Se enviou uma mensagem, ela chegou até nós. Não precisa de fazer mais nada.',
    confirmQuestion: 'A consulta é sua assim que a confirmar.',
    confirmButton: 'Confirmar a consulta',
    confirmLate:
      'A consulta não foi confirmada a tempo e o horário está de novo livre para outras pessoas. Temos a sua mensagem.',
    cancelLink: 'Cancelar a consulta',
    cancelTitle: 'Cancelar a sua consulta',
    cancelQuestion: 'Deseja cancelar esta consulta?',
    cancelled: 'A sua consulta está cancelada',
    cancelledHelp: 'A hora está de novo livre para outras pessoas. Pode marcar outra.',
    moveTitle: 'Escolher outro horário',
    moveButton: 'Ficar com este horário',
    moved: 'A sua consulta mudou de horário',
  },
  mail: {
    subject: 'Recebemos a sua mensagem ({reference})',
    reference: 'A sua referência: {reference}',
    calendar: 'Adicionar ao seu calendário:',
    cancel: 'Cancelar a consulta:',
    confirm:
      'Confirme a consulta antes deste momento: {time}. Caso contrário, o horário fica de novo livre para outras pessoas:',
    why: 'Recebe este e-mail porque alguém escreveu este endereço no nosso formulário. Se não foi iniciativa sua, não precisa de fazer nada.',
    news: 'Notícias sobre a sua mensagem ({reference})',
    cancelledByClinic: 'A clínica teve de cancelar a sua consulta:',
    bookAgain: 'Pode escrever-nos ou marcar outro horário:',
    reminder: 'A sua consulta é em breve:',
    another: 'Escolher outro horário:',
  },
};

export default pt;
