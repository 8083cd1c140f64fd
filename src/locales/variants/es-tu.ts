import type { WordsByLanguage } from '../../words/words.js';

/** Spanish with the informal address: every message of `es.ts` that says “usted”, or a form of it. */
const words: WordsByLanguage = {
  es: {
    checklist: {
      whichApply: 'Marca todo lo que se aplique a ti.',
      discuss: 'Esta lista no puede indicar si esto es adecuado para ti. Coméntala con tu médico.',
    },
    handover: {
      willAdd: 'Esto se añadirá a tu mensaje',
      answers: 'Tus respuestas',
      said: {
        added: 'Tus respuestas ya están en tu mensaje. Puedes cambiarlas allí.',
        notAdded: 'No hemos podido añadir tus respuestas. Puedes copiarlas aquí.',
        copied: 'Tus respuestas se han copiado.',
        notCopied: 'No hemos podido copiar tus respuestas. Están seleccionadas para que puedas copiarlas tú.',
      },
    },
    preparation: {
      askFirst: 'Pregunta a tu médico o a nuestro equipo antes de dejar o cambiar un medicamento.',
    },
    aftercare: { groups: { activity: 'Cuándo puedes volver a hacer cada cosa' } },
    questions: {
      toAsk: 'Preguntas que puedes hacernos',
      handover: {
        answers: 'Tus preguntas',
        said: {
          added: 'Tus preguntas ya están en tu mensaje. Puedes cambiarlas allí.',
          notAdded: 'No hemos podido añadir tus preguntas. Puedes copiarlas aquí.',
          copied: 'Tus preguntas se han copiado.',
          notCopied: 'No hemos podido copiar tus preguntas. Están seleccionadas para que puedas copiarlas tú.',
        },
      },
    },
    guide: { sections: { disclaimer: 'Habla con tu médico' } },
    form: {
      notForEmergencies:
        'No es para urgencias. Si necesitas ayuda inmediata, llama al número de emergencias de tu zona.',
      notForEmergenciesCall: 'No es para urgencias. Si necesitas ayuda inmediata, llama al {number}.',
      goesTo: 'Tu mensaje se envía a: {recipient}.',
      callInstead: 'También puedes llamarnos:',
      topic: '¿Qué deseas hacer?',
      fields: { message: 'Tu mensaje' },
      hints: {
        email: 'Lo usamos solo para responderte.',
        preferredDate: 'Te diremos si ese día está libre.',
        message: 'No escribas aquí datos médicos.',
      },
      privacy: 'Cómo usamos lo que nos envías',
      sumHint: 'Nos ayuda a evitar el spam. Si no puedes responder, llámanos o escríbenos un correo.',
      leaveEmpty: 'Deja esto vacío',
      missing: {
        name: 'Escribe tu nombre completo',
        email: 'Escribe tu correo electrónico',
        phone: 'Escribe tu número de teléfono',
        preferredDate: 'Escribe el día que prefieres',
        preferredTime: 'Elige un momento del día',
        message: 'Escribe tu mensaje',
        consent: 'Marca la casilla para que podamos responderte',
        challenge: 'Escribe el resultado de la suma',
      },
      missingAnswer: 'Responde a «{label}»',
      errors: {
        email: 'Escribe un correo como nombre@example.com',
        phone: 'Escribe un número de teléfono',
        date: 'Escribe una fecha real',
        past: 'Elige hoy o un día posterior',
        choice: 'Elige una de las respuestas',
        time: 'Esa hora no se puede reservar. Elige otra',
        taken: 'Esa hora se acaba de ocupar. Elige otra',
        changed: 'El texto que aceptas ha cambiado. Léelo y marca la casilla',
        invalid: 'Revisa tu respuesta',
      },
      tooLong: 'Usa {max} caracteres como máximo',
      wrongSum: 'Esa respuesta no era correcta. Aquí tienes otra suma.',
      oldSum: 'Esa suma era demasiado antigua. Aquí tienes otra.',
      sent: { question: 'Tu mensaje se ha enviado', appointment: 'Tu solicitud se ha enviado' },
      reference: 'Tu referencia',
      next: {
        question: 'Leeremos tu mensaje y te responderemos.',
        appointment: 'Es una solicitud. Te llamaremos o escribiremos para acordar una hora.',
      },
      notSent: 'Tu mensaje no se ha enviado',
      cannotTell: 'No sabemos si tu mensaje se ha enviado',
      failed: {
        invalid: 'Revisa tus respuestas y envíalo de nuevo.',
        offline: 'No tienes conexión. Conéctate y envíalo de nuevo.',
        timeout: 'No recibimos respuesta a tiempo. Espera un momento y envíalo de nuevo.',
        network: 'Se perdió la conexión. Espera un momento y envíalo de nuevo.',
        refused: 'No hemos podido aceptar tu mensaje.',
        busy: 'Muchas personas nos están escribiendo. Espera un momento y envíalo de nuevo.',
        server: 'Algo ha fallado aquí. Espera un momento y envíalo de nuevo.',
      },
      sendAgainAt: 'Puedes enviarlo de nuevo a partir de: {time}.',
      sendNow: 'Ya puedes enviarlo.',
      textKept: 'Lo que has escrito sigue aquí.',
      cannotSend: 'Ahora mismo no puedes escribirnos desde aquí.',
    },
    times: {
      choose: 'Elige una hora',
      missing: 'Elige una hora o indica que ninguna te va bien',
      booked: 'Tu cita está reservada',
      next: 'Si no puedes venir, avísanos lo antes posible.',
      confirm: 'Confirma tu cita',
      confirmByMail:
        'Te hemos enviado un correo electrónico. Abre el enlace que contiene antes de esta hora: {time}. Si no, la hora quedará libre para otras personas.',
      calendar: 'Añadirla a tu calendario',
    },
    work: {
      working: 'Tu dispositivo está haciendo la comprobación. Puedes seguir escribiendo.',
      failed: 'La comprobación no ha funcionado aquí. Responde a la suma.',
    },
  },
};

export default words;
