import type { OwnWords } from './words.js';

export const es: OwnWords = {
  page: {
    choose: 'Elija una opción',
    chooseTopic: 'Elija qué desea hacer',
    optional: '(opcional)',
    time: 'Hora de la cita',
    freeTimes: (count) => (count === 1 ? '1 hora' : `${count} horas`),
    noTimes: 'Ahora no hay horas libres. Díganos qué día le conviene.',
    send: 'Enviar',
    problemTitle: (title) => `Error: ${title}`,
    conflict: 'Ya envió otro mensaje desde esta página. Envíe de nuevo para mandar también este.',
    busy: 'Ha enviado varios mensajes en poco tiempo. Espere un momento y envíelo de nuevo.',
    tooMuch: 'Su mensaje no se ha enviado: es demasiado largo. Vuelva atrás y acórtelo.',
    booked: 'Si no puede venir, cancele la cita para que otra persona tenga la hora.',
    calendarSummary: (clinic) => (clinic ? `Cita: ${clinic}` : 'Cita'),
    expired: 'Esta página ya no está',
    expiredHelp: 'Si envió un mensaje, lo tenemos. No tiene que hacer nada más.',
    cancelLink: 'Cancelar la cita',
    cancelTitle: 'Cancelar su cita',
    cancelQuestion: '¿Desea cancelar esta cita?',
    cancelled: 'Su cita está cancelada',
    cancelledHelp: 'La hora vuelve a estar libre. Puede reservar otra.',
  },
  mail: {
    subject: (reference) => `Hemos recibido su mensaje (${reference})`,
    calendar: 'Añadirla a su calendario:',
    cancel: 'Cancelar la cita:',
    why: 'Recibe este correo porque alguien escribió esta dirección en nuestro formulario. Si no fue usted, no haga nada.',
  },
};
