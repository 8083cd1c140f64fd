import type { ReceiverWords } from '../page/receiver-words.js';

const fr: ReceiverWords = {
  page: {
    choose: 'Choisissez une réponse',
    chooseTopic: 'Choisissez ce que vous souhaitez faire',
    time: 'Heure du rendez-vous',
    freeTimes: '{count, plural, one {# horaire} many {# horaires} other {# horaires}}',
    noTimes: 'Aucun horaire n’est libre pour le moment. Dites-nous quel jour vous convient.',
    send: 'Envoyer',
    problemTitle: 'Erreur : {title}',
    conflict:
      'Vous avez déjà envoyé un autre message depuis cette page. Envoyez à nouveau pour envoyer aussi celui-ci.',
    busy: 'Vous avez envoyé plusieurs messages en peu de temps. Patientez un instant, puis envoyez à nouveau.',
    tooMuch: 'Votre message n’a pas été envoyé : il est trop long. Revenez en arrière et raccourcissez-le.',
    tooLong: 'C’est trop long. Raccourcissez le texte, puis envoyez à nouveau.',
    refused:
      'Cette page ne peut pas envoyer votre message maintenant. Copiez ce que vous avez écrit et réessayez plus tard.',
    unread: 'Nous n’avons pas pu lire tout ce que cette page a envoyé. Vérifiez vos réponses, puis envoyez à nouveau.',
    lost: 'Votre message n’a pas été envoyé : nous n’avons pas pu le lire. Revenez en arrière pour retrouver ce que vous avez écrit.',
    gone: 'Ce formulaire n’est plus ici. Copiez ce que vous avez écrit avant de quitter cette page.',
    failed: 'Une erreur s’est produite chez nous. Patientez un instant, puis rechargez cette page.',
    booked:
      'Si vous ne pouvez pas venir, annulez le rendez-vous pour que quelqu’un d’autre puisse prendre cet horaire.',
    calendarSummary: '{clinic, select, none {Rendez-vous} other {Rendez-vous : {clinic}}}',
    expired: 'Cette page n’existe plus',
    expiredHelp: 'Si vous avez envoyé un message, nous l’avons reçu. Vous n’avez rien d’autre à faire.',
    confirmQuestion: 'Le rendez-vous est à vous dès que vous le confirmez.',
    confirmButton: 'Confirmer le rendez-vous',
    confirmLate:
      'Le rendez-vous n’a pas été confirmé à temps : l’horaire est de nouveau libre pour d’autres. Nous avons votre message.',
    cancelLink: 'Annuler le rendez-vous',
    cancelTitle: 'Annuler votre rendez-vous',
    cancelQuestion: 'Voulez-vous annuler ce rendez-vous ?',
    cancelled: 'Votre rendez-vous est annulé',
    cancelledHelp: 'Cet horaire est de nouveau libre pour d’autres. Vous pouvez en réserver un autre.',
    moveTitle: 'Choisir un autre horaire',
    moveButton: 'Prendre cet horaire',
    moved: 'Votre rendez-vous est déplacé',
  },
  mail: {
    subject: 'Nous avons reçu votre message ({reference})',
    reference: 'Votre référence : {reference}',
    calendar: 'L’ajouter à votre agenda :',
    cancel: 'Annuler le rendez-vous :',
    confirm:
      'Confirmez le rendez-vous avant ce moment : {time}. Sinon, l’horaire sera de nouveau libre pour d’autres :',
    why: 'Vous recevez cet e-mail parce que quelqu’un a écrit cette adresse dans notre formulaire. Si ce n’était pas vous, ne faites rien.',
    news: 'Des nouvelles de votre message ({reference})',
    cancelledByClinic: 'La clinique a dû annuler votre rendez-vous :',
    bookAgain: 'Vous pouvez nous écrire ou réserver un autre horaire :',
    reminder: 'Votre rendez-vous est bientôt :',
    another: 'Choisir un autre horaire :',
  },
};

export default fr;
