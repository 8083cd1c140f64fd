import type { ReceiverWords } from '../page/receiver-words.js';

const es: ReceiverWords = {
  page: {
    choose: 'Elija una opción',
    chooseTopic: 'Elija qué desea hacer',
    time: 'Hora de la cita',
    freeTimes: '{count, plural, one {# hora libre} many {# horas libres} other {# horas libres}}',
    noTimes: 'Ahora no hay horas libres. Díganos qué día le conviene.',
    send: 'Enviar',
    problemTitle: 'Error: {title}',
    conflict: 'Ya envió otro mensaje desde esta página. Envíe de nuevo para mandar también este.',
    busy: 'Ha enviado varios mensajes en poco tiempo. Espere un momento y envíelo de nuevo.',
    tooMuch: 'Su mensaje no se ha enviado: es demasiado largo. Vuelva atrás y acórtelo.',
    tooLong: 'Es demasiado largo. Acórtelo y envíelo de nuevo.',
    refused: 'Esta página no puede enviar su mensaje ahora. Copie lo que ha escrito e inténtelo más tarde.',
    unread: 'No hemos podido leer todo lo que envió esta página. Revise sus respuestas y envíelo de nuevo.',
    lost: 'Su mensaje no se ha enviado: no hemos podido leerlo. Vuelva atrás para encontrar lo que escribió.',
    gone: 'Este formulario ya no está aquí. Copie lo que ha escrito antes de salir de esta página.',
    failed: 'Algo ha fallado aquí. Espere un momento y cargue esta página de nuevo.',
    booked: 'Si no puede venir, cancele la cita para que otra persona tenga la hora.',
    calendarSummary: '{clinic, select, none {Cita} other {Cita: {clinic}}}',
    expired: 'Esta página ya no existe',
    expiredHelp: 'Si envió un mensaje, lo tenemos. No tiene que hacer nada más.',
    confirmTitle: 'Confirme su cita',
    confirmByMail:
      'Le hemos enviado un correo electrónico. Abra el enlace que contiene antes de esta hora: {time}. Si no, la hora quedará libre para otras personas.',
    confirmQuestion: 'La cita será suya cuando la confirme.',
    confirmButton: 'Confirmar la cita',
    confirmLate:
      'La cita no se confirmó a tiempo y la hora vuelve a estar libre para otras personas. Tenemos su mensaje.',
    cancelLink: 'Cancelar la cita',
    cancelTitle: 'Cancelar su cita',
    cancelQuestion: '¿Desea cancelar esta cita?',
    cancelled: 'Su cita está cancelada',
    cancelledHelp: 'La hora vuelve a estar libre para otras personas. Puede reservar otra.',
  },
  mail: {
    subject: 'Hemos recibido su mensaje ({reference})',
    reference: 'Su referencia: {reference}',
    calendar: 'Añadirla a su calendario:',
    cancel: 'Cancelar la cita:',
    confirm: 'Confirme la cita antes de esta hora: {time}. Si no, la hora quedará libre para otras personas:',
    why: 'Recibe este correo porque alguien escribió esta dirección en nuestro formulario. Si no fue usted, no haga nada.',
  },
};

export default es;
