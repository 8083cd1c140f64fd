import type { Words } from './words.js';

/** For Brazil and Portugal alike: words that both use. */
const pt: Words = {
  steps: {
    step: (n) => `Etapa ${n}`,
  },
  checklist: {
    whichApply: 'Marque tudo o que se aplica ao seu caso.',
    notSure: 'Não sei',
    noneApply: 'Nenhum destes pontos se aplica ao meu caso',
    discuss: 'O que marcar não indica se isto é adequado para o seu caso. Fale sobre isso com o seu médico ou médica.',
  },
  panel: {
    groups: {
      benefit: 'Benefícios',
      consideration: 'Pontos a considerar',
      risk: 'Riscos',
      alternative: 'Outras opções',
      considerationAndRisk: 'Pontos a considerar e riscos',
    },
    kinds: {
      benefit: 'Benefício',
      consideration: 'A considerar',
      risk: 'Risco',
      alternative: 'Outra opção',
    },
    rate: (count, of) => `${count} em ${of}`,
    bothFrames: (had, not) => `Aconteceu a ${had}; não aconteceu a ${not}.`,
    about: (who, versus, when) => `Entre ${who}, em comparação com ${versus}, durante ${when}.`,
    source: (source) => `Fonte: ${source}.`,
  },
  recovery: {
    getHelp: 'Quando pedir ajuda',
  },
  disclaimer: {
    publisher: 'Publicado por',
    author: 'Escrito por',
    reviewer: 'Revisto por',
    lastReviewed: 'Última revisão',
    nextReview: 'Próxima revisão',
    reviewOverdue: (date) => `Revisão em atraso desde ${date}`,
    sources: 'Fontes',
    funding: 'Pago por',
  },
  guide: {
    sections: {
      overview: 'Sobre o procedimento',
      steps: 'O que acontece',
      candidacy: 'A quem pode ajudar',
      benefitsAndRisks: 'Benefícios e riscos',
      recovery: 'Depois do procedimento',
      disclaimer: 'Fale com o seu médico ou médica',
      contact: 'Escreva para nós',
    },
    contents: 'Conteúdo',
  },
  form: {
    notForEmergencies:
      'Não use em caso de emergência. Se precisa de ajuda imediata, ligue para o número de emergência local.',
    goesTo: (recipient) => `A sua mensagem é enviada para: ${recipient}.`,
    replyTime: (time) => `Prazo de resposta: ${time}.`,
    callInstead: 'Também pode ligar para nós:',
    topic: 'O que deseja fazer?',
    topics: { question: 'Fazer uma pergunta', appointment: 'Pedir uma consulta' },
    fields: {
      name: 'Nome completo',
      email: 'Endereço de e-mail',
      phone: 'Número de telefone',
      preferredDate: 'Dia preferido',
      preferredTime: 'Parte do dia preferida',
      message: 'A sua mensagem',
      consent: 'Podem usar o que escrevi para me responder.',
    },
    hints: {
      email: 'Usamos apenas para lhe responder.',
      preferredDate: 'Diremos se esse dia está livre.',
      message: 'Não escreva aqui dados médicos.',
    },
    dayParts: { morning: 'De manhã', afternoon: 'À tarde', any: 'A qualquer hora' },
    optional: (label) => `${label} (opcional)`,
    privacy: 'Como usamos o que nos envia',
    sum: (a, b) => `Quanto é ${a} mais ${b}?`,
    sumHint: 'Isto ajuda a evitar spam. Se não puder responder, ligue ou envie um e-mail.',
    leaveEmpty: 'Deixe este campo vazio',
    send: { question: 'Enviar mensagem', appointment: 'Pedir consulta' },
    sending: 'Envio em curso…',

    problem: 'Há um problema',
    missing: {
      name: 'Escreva o seu nome completo',
      email: 'Escreva o seu endereço de e-mail',
      phone: 'Escreva o seu número de telefone',
      preferredDate: 'Escreva o dia que prefere',
      preferredTime: 'Escolha uma parte do dia',
      message: 'Escreva a sua mensagem',
      consent: 'Marque a caixa para podermos responder',
      challenge: 'Escreva o resultado da soma',
    },
    missingAnswer: (label) => `Responda a “${label}”`,
    errors: {
      email: 'Escreva um endereço de e-mail como nome@example.com',
      phone: 'Escreva um número de telefone',
      date: 'Escreva uma data que exista',
      past: 'Escolha hoje ou um dia posterior',
      choice: 'Escolha uma das respostas',
      time: 'Esse horário não pode ser marcado. Escolha outro',
      taken: 'Esse horário acabou de ser ocupado. Escolha outro',
      invalid: 'Verifique a sua resposta',
    },
    tooLong: (most) => `Use no máximo ${most} caracteres`,
    wrongSum: 'Essa resposta não estava certa. Aqui está uma nova soma.',

    sent: { question: 'A sua mensagem foi enviada', appointment: 'O seu pedido foi enviado' },
    reference: 'A sua referência',
    next: {
      question: 'Vamos ler a sua mensagem e responder.',
      appointment: 'Isto é um pedido. Vamos telefonar ou escrever para combinar um horário.',
    },
    again: 'Enviar outra mensagem',

    notSent: 'A sua mensagem não foi enviada',
    cannotTell: 'Não sabemos se a sua mensagem foi enviada',
    failed: {
      invalid: 'Verifique as suas respostas e envie de novo.',
      offline: 'Não há acesso à Internet. Verifique o acesso e envie de novo.',
      timeout: 'Não recebemos resposta a tempo. Aguarde um momento e envie de novo.',
      network: 'O acesso à Internet falhou. Aguarde um momento e envie de novo.',
      refused: 'Não foi possível aceitar a sua mensagem.',
      busy: 'Muitas pessoas escrevem para nós neste momento. Aguarde um momento e envie de novo.',
      server: 'Houve uma falha do nosso lado. Aguarde um momento e envie de novo.',
    },
    textKept: 'O que escreveu continua aqui.',
    cannotSend: 'No momento, não é possível escrever para nós por aqui.',
  },
};

export default pt;
