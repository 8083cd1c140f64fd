/** Headings that say what a list of aftercare is, in the way of `kind-words`. */
import { inLanguage } from '../words/language-tag.js';
import type { KindWords } from './kind-words.js';
import type { AftercareKind } from './schema.js';

/**
 * The phrases in a language, for what has no dictionary at hand.
 *
 * @param tag a BCP 47 tag.
 * @returns the English ones where there is no language, or none of ours.
 */
export function aftercareKindWordsOf(tag?: string): KindWords<AftercareKind> {
  return inLanguage({ ar, de, en, es, fil: tl, fr, he, it, pl, pt, vi, zhHans }, tag);
}

export const ar: KindWords<AftercareKind> = {
  do: `ما ينبغي فعله; افعلوا; افعل; ما يجب فعله; أمور ينبغي فعلها`,
  dont: `ما ينبغي تجنبه; لا تفعلوا; لا تفعل; ما لا ينبغي فعله; ما يجب تجنبه; تجنبوا; تجنب; الممنوع; ممنوعات`,
  activity: `متى يمكن العودة إلى الأنشطة; الأنشطة; أنشطة; العودة إلى الأنشطة; متى يمكنني; متى يمكنني …;
    استئناف الأنشطة`,
  'follow-up': `المتابعة; متابعة; زيارات المتابعة; مواعيد المتابعة; موعد المتابعة; المراجعة; مواعيد المراجعة`,
  call: `متى تتصلون بنا; اتصلوا بنا; اتصل بنا; اتصلوا بنا إذا; اتصل بنا إذا; متى أتصل; متى تتصل بالطبيب;
    اتصل بطبيبك إذا`,
  urgent: `متى تطلبون مساعدة عاجلة; عاجل; مساعدة عاجلة; اطلبوا مساعدة عاجلة; اطلبوا مساعدة عاجلة إذا;
    اطلب مساعدة عاجلة إذا; راجعوا الطبيب فورًا إذا`,
  emergency: `متى تكون الحالة طارئة; طوارئ; حالة طارئة; في الحالات الطارئة; في حالة الطوارئ; اتصلوا بالإسعاف;
    اتصلوا بالإسعاف إذا; اتصل بالإسعاف إذا; اطلبوا الإسعاف`,
};

export const de: KindWords<AftercareKind> = {
  do: `Was Sie tun sollten; Das sollten Sie tun; Tun Sie das; Was du tun solltest; Das solltest du tun;
    Was zu tun ist; Das ist zu tun`,
  dont: `Was Sie nicht tun sollten; Das sollten Sie nicht tun; Was Sie vermeiden sollten;
    Das sollten Sie vermeiden; Was du nicht tun solltest; Das solltest du nicht tun; Was zu vermeiden ist;
    Vermeiden; Nicht tun`,
  activity: `Was wann wieder möglich ist; Aktivitäten; Wann kann ich; Wann kann ich …; Wann darf ich;
    Wann darf ich …; Was Sie wann wieder tun können; Wann Sie was wieder tun können;
    Wann du was wieder tun kannst; Wieder aktiv werden`,
  'follow-up': `Nachsorge; Nachkontrolle; Nachkontrollen; Kontrolltermine; Kontrolltermin; Nachuntersuchung;
    Nachuntersuchungen; Ihre Nachsorge`,
  call: `Wann Sie uns anrufen sollten; Rufen Sie uns an; Rufen Sie uns an, wenn; Wann Sie sich melden sollten;
    Melden Sie sich bei uns, wenn; Wann du uns anrufen solltest; Wann anrufen; Wann soll ich anrufen`,
  urgent: `Wann Sie dringend Hilfe brauchen; Dringend; Dringende Hilfe; Holen Sie dringend Hilfe;
    Holen Sie dringend Hilfe, wenn; Noch am selben Tag zum Arzt; Wann du dringend Hilfe brauchst`,
  emergency: `Wann es ein Notfall ist; Notfall; Im Notfall; Rufen Sie den Notruf; Rufen Sie den Notruf an, wenn;
    Rufen Sie 112 an; Rufen Sie 112 an, wenn; Rufen Sie 144 an, wenn; Notruf`,
};

export const en: KindWords<AftercareKind> = {
  do: `Do; Dos; What to do; Things to do; What you should do; You should`,
  dont: `Do not; Don’t; Don’ts; What not to do; What to avoid; Avoid; Things to avoid; What you should not do;
    You should not`,
  activity: `When you can do things again; Activities; Activity; When can I; When can I …; When can I…; When you can;
    When can I do things again; Returning to activities; Return to activities; Back to normal activities`,
  'follow-up': `Follow-up; Follow up; Follow-up care; Follow-up visit; Follow-up visits; Follow-up appointment;
    Follow-up appointments; Your follow-up; Check-ups`,
  call: `When to call us; Call us; Call us if; When to contact us; Contact us if; When to call the clinic;
    Call the clinic if; When to call your doctor; Call your doctor if; When should I call`,
  urgent: `When to get urgent help; Get urgent help; Get urgent help if; Urgent help; Urgent;
    Get help the same day; Get medical help right away; Get medical help right away if;
    Ask for an urgent appointment if`,
  emergency: `When it is an emergency; Emergency; In an emergency; Call an ambulance; Call an ambulance if; Call 911;
    Call 911 if; Call 999; Call 999 if; Call 112; Call 112 if; Get emergency help; Get emergency help if;
    Go to the emergency room if`,
};

export const es: KindWords<AftercareKind> = {
  do: `Qué hacer; Haga; Lo que debe hacer; Qué debe hacer; Lo que debes hacer; Qué debes hacer`,
  dont: `Qué no hacer; No haga; Lo que no debe hacer; Qué no debe hacer; Lo que no debes hacer;
    Qué no debes hacer; Qué evitar; Evite; Evitar`,
  activity: `Cuándo puede volver a hacer cada cosa; Actividades; Actividad; ¿Cuándo puedo; ¿Cuándo puedo …;
    Volver a las actividades; Vuelta a las actividades; Cuándo puedes volver a hacer cada cosa`,
  'follow-up': `Seguimiento; Controles; Citas de seguimiento; Visitas de seguimiento; Cita de seguimiento; Revisiones;
    Cita de control`,
  call: `Cuándo llamarnos; Llámenos; Llámenos si; Llámanos si; Cuándo contactarnos; Cuándo llamar al médico;
    Llame a su médico si; Cuándo llamar; ¿Cuándo debo llamar`,
  urgent: `Cuándo buscar ayuda urgente; Urgente; Ayuda urgente; Busque ayuda urgente; Busque ayuda urgente si;
    Busque atención médica de inmediato; Busque atención médica de inmediato si`,
  emergency: `Cuándo es una emergencia; Emergencia; En caso de emergencia; Emergencias; Llame a una ambulancia;
    Llame a una ambulancia si; Llame al 112; Llame al 112 si; Llame al 911; Llame al 911 si;
    Vaya a urgencias si`,
};

export const fr: KindWords<AftercareKind> = {
  do: `Ce qu’il faut faire; À faire; Faites; Ce que vous devez faire; Que faire`,
  dont: `Ce qu’il ne faut pas faire; À ne pas faire; Ne faites pas; Ce que vous ne devez pas faire; À éviter;
    Évitez; Ce qu’il faut éviter`,
  activity: `Quand reprendre vos activités; Activités; Activité; Reprise des activités; Quand puis-je;
    Quand puis-je …; Reprendre vos activités; Retour aux activités`,
  'follow-up': `Suivi; Visites de suivi; Rendez-vous de suivi; Visite de contrôle; Visites de contrôle; Contrôles;
    Votre suivi`,
  call: `Quand nous appeler; Appelez-nous; Appelez-nous si; Quand nous contacter; Contactez-nous si;
    Quand appeler votre médecin; Appelez votre médecin si; Quand dois-je appeler`,
  urgent: `Quand demander une aide urgente; Urgent; Aide urgente; Demandez une aide urgente;
    Demandez une aide urgente si; Consultez sans attendre; Consultez sans attendre si;
    Consultez le jour même si`,
  emergency: `Quand c’est une urgence vitale; Urgence vitale; Urgence; En cas d’urgence; Appelez une ambulance;
    Appelez une ambulance si; Appelez le 15; Appelez le 15 si; Appelez le 112; Appelez le 112 si;
    Appelez le 911 si`,
};

export const he: KindWords<AftercareKind> = {
  do: `מה לעשות; עשו; לעשות; מה כדאי לעשות; מה צריך לעשות`,
  dont: `מה לא לעשות; אל תעשו; לא לעשות; ממה להימנע; יש להימנע; מה אסור לעשות; אסור; הימנעו`,
  activity: `מתי אפשר לחזור לפעילות; פעילות; פעילויות; חזרה לפעילות; מתי אפשר; מתי אוכל; מתי אוכל …; חזרה לשגרה`,
  'follow-up': `מעקב; ביקורות; ביקורת; ביקורי מעקב; ביקור מעקב; תור מעקב; המשך מעקב`,
  call: `מתי להתקשר אלינו; התקשרו אלינו; התקשרו אלינו אם; מתי לפנות אלינו; פנו אלינו אם; מתי להתקשר;
    מתי להתקשר לרופא`,
  urgent: `מתי צריך עזרה דחופה; דחוף; עזרה דחופה; פנו לעזרה דחופה; פנו לעזרה דחופה אם; פנו מיד לרופא;
    פנו מיד לרופא אם`,
  emergency: `מתי זה מצב חירום; חירום; מצב חירום; במקרה חירום; הזמינו אמבולנס; הזמינו אמבולנס אם; התקשרו למד״א;
    התקשרו 101; התקשרו 101 אם`,
};

export const it: KindWords<AftercareKind> = {
  do: `Cosa fare; Da fare; Fare; Cosa bisogna fare; Che cosa fare; Faccia`,
  dont: `Cosa non fare; Da non fare; Non fare; Cosa non bisogna fare; Cosa evitare; Da evitare; Evitare; Eviti`,
  activity: `Quando si possono riprendere le attività; Attività; Ripresa delle attività; Quando posso;
    Quando posso …; Riprendere le attività; Tornare alle attività`,
  'follow-up': `Controlli successivi; Controlli; Visite di controllo; Visita di controllo; Follow-up;
    Appuntamenti di controllo`,
  call: `Quando chiamarci; Ci chiami; Ci chiami se; Chiamateci se; Chiamaci se; Quando contattarci;
    Quando chiamare il medico; Chiami il medico se; Quando devo chiamare`,
  urgent: `Quando serve aiuto urgente; Urgente; Aiuto urgente; Chieda aiuto urgente; Chieda aiuto urgente se;
    Contatti subito un medico; Contatti subito un medico se`,
  emergency: `Quando è un’emergenza; Emergenza; In caso di emergenza; Emergenze; Chiami un’ambulanza;
    Chiami un’ambulanza se; Chiami il 118; Chiami il 118 se; Chiami il 112; Chiami il 112 se;
    Vada al pronto soccorso se`,
};

export const pl: KindWords<AftercareKind> = {
  do: `Co robić; Co należy robić; Co warto robić; Co trzeba robić`,
  dont: `Czego nie robić; Czego nie należy robić; Czego unikać; Należy unikać; Unikaj; Nie wolno; Nie należy`,
  activity: `Kiedy można wrócić do zajęć; Aktywność; Aktywności; Powrót do aktywności; Powrót do zajęć; Kiedy mogę;
    Kiedy mogę …; Kiedy można`,
  'follow-up': `Wizyty kontrolne; Wizyta kontrolna; Kontrola; Kontrole; Dalsza opieka; Opieka po zabiegu`,
  call: `Kiedy do nas zadzwonić; Zadzwoń do nas; Zadzwoń do nas, jeśli; Prosimy zadzwonić, jeśli;
    Kiedy się z nami skontaktować; Kiedy zadzwonić do lekarza; Kiedy dzwonić; Kiedy powinienem zadzwonić`,
  urgent: `Kiedy potrzebna jest pilna pomoc; Pilne; Pilna pomoc; Pilnie; Zgłoś się pilnie do lekarza, jeśli;
    Należy pilnie zgłosić się do lekarza, jeśli`,
  emergency: `Kiedy to nagły wypadek; Nagły wypadek; Stan nagły; W nagłym wypadku; Wezwij karetkę;
    Wezwij karetkę, jeśli; Należy wezwać karetkę, jeśli; Zadzwoń pod 112; Zadzwoń pod 112, jeśli`,
};

export const pt: KindWords<AftercareKind> = {
  do: `O que fazer; Fazer; Faça; O que deve fazer; O que você deve fazer`,
  dont: `O que não fazer; Não fazer; Não faça; O que não deve fazer; O que você não deve fazer; O que evitar;
    Evite; Evitar`,
  activity: `Quando pode voltar às atividades; Atividades; Atividade; Regresso às atividades; Volta às atividades;
    Quando posso; Quando posso …; Retomar as atividades`,
  'follow-up': `Acompanhamento; Consultas de seguimento; Consulta de seguimento; Seguimento; Retornos;
    Consultas de retorno; Consulta de controlo`,
  call: `Quando nos ligar; Ligue-nos; Ligue-nos se; Ligue para nós se; Quando nos contactar;
    Quando entrar em contato; Quando ligar ao médico; Ligue para o seu médico se; Quando devo ligar`,
  urgent: `Quando procurar ajuda urgente; Urgente; Ajuda urgente; Procure ajuda urgente; Procure ajuda urgente se;
    Procure um médico imediatamente; Procure um médico imediatamente se`,
  emergency: `Quando é uma emergência; Emergência; Em caso de emergência; Emergências; Chame uma ambulância;
    Chame uma ambulância se; Ligue para o 112; Ligue para o 112 se; Ligue 192; Ligue 192 se;
    Vá às urgências se`,
};

export const tl: KindWords<AftercareKind> = {
  do: `Mga dapat gawin; Dapat gawin; Gawin; Ano ang dapat gawin; Gawin ito`,
  dont: `Mga hindi dapat gawin; Hindi dapat gawin; Huwag gawin; Huwag; Mga dapat iwasan; Dapat iwasan; Iwasan`,
  activity: `Kailan puwede nang gawin muli; Mga aktibidad; Aktibidad; Mga gawain; Kailan ako puwede;
    Kailan ako puwede …; Pagbabalik sa mga gawain`,
  'follow-up': `Follow-up; Mga follow-up; Follow-up na pagbisita; Mga follow-up na pagbisita; Mga susunod na pagbisita;
    Susunod na pagbisita`,
  call: `Kailan kami tatawagan; Tawagan kami; Tawagan kami kung; Kailan dapat tumawag; Kailan tatawag sa doktor;
    Tawagan ang iyong doktor kung; Tumawag sa amin kung`,
  urgent: `Kailan kailangan ng agarang tulong; Agaran; Agarang tulong; Humingi ng agarang tulong;
    Humingi ng agarang tulong kung; Apurahan`,
  emergency: `Kailan ito emergency; Emergency; Sa emergency; Kung may emergency; Tumawag ng ambulansya;
    Tumawag ng ambulansya kung; Tumawag sa 911; Tumawag sa 911 kung`,
};

export const vi: KindWords<AftercareKind> = {
  do: `Nên làm; Những việc nên làm; Việc nên làm; Cần làm; Những điều nên làm`,
  dont: `Không nên làm; Những việc không nên làm; Việc không nên làm; Không làm; Những điều không nên làm;
    Cần tránh; Tránh; Những điều cần tránh`,
  activity: `Khi nào có thể hoạt động lại; Hoạt động; Các hoạt động; Khi nào tôi có thể; Khi nào tôi có thể …;
    Trở lại hoạt động; Trở lại sinh hoạt`,
  'follow-up': `Tái khám; Lịch tái khám; Các lần tái khám; Theo dõi; Khám lại; Theo dõi sau thủ thuật`,
  call: `Khi nào cần gọi cho chúng tôi; Gọi cho chúng tôi; Gọi cho chúng tôi nếu; Khi nào cần gọi;
    Hãy gọi cho chúng tôi nếu; Khi nào cần gọi bác sĩ; Gọi bác sĩ nếu`,
  urgent: `Khi nào cần giúp đỡ gấp; Cần giúp đỡ gấp; Đi khám ngay; Đi khám ngay nếu; Hãy đi khám ngay nếu`,
  emergency: `Khi nào là cấp cứu; Cấp cứu; Trường hợp cấp cứu; Khi cấp cứu; Gọi xe cấp cứu; Gọi xe cấp cứu nếu;
    Gọi 115; Gọi 115 nếu; Gọi 911 nếu`,
};

export const zhHans: KindWords<AftercareKind> = {
  do: `应该做的事; 应该做; 要做的事; 可以做的事; 应做事项`,
  dont: `不要做的事; 不应该做的事; 不要做; 不应该做; 避免; 应避免的事; 需要避免的事`,
  activity: `何时可以恢复活动; 活动; 恢复活动; 我什么时候可以; 我什么时候可以 …; 何时可以; 日常活动`,
  'follow-up': `复诊; 随访; 复查; 复诊安排; 后续随访; 术后复查; 术后随访`,
  call: `何时联系我们; 联系我们; 何时致电; 请致电我们; 如有以下情况请联系我们; 出现以下情况请联系我们; 何时联系医生`,
  urgent: `何时需要尽快就医; 尽快就医; 紧急就医; 出现以下情况请尽快就医; 当天就医`,
  emergency: `何时是急症; 急症; 急救; 紧急情况; 呼叫救护车; 拨打120; 拨打 120; 出现以下情况请拨打120; 出现以下情况请拨打 120; 叫救护车`,
};
