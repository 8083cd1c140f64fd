import type { ReceiverWords } from '../page/receiver-words.js';

const zhHans: ReceiverWords = {
  page: {
    choose: '请选择一项',
    chooseTopic: '请选择您想做什么',
    time: '预约时间',
    freeTimes: '{count, plural, other {# 个空闲时间}}',
    noTimes: '目前没有空闲的时间。请告诉我们哪一天适合您。',
    send: '发送',
    problemTitle: '错误：{title}',
    conflict: '您之前已从此页面发送过另一条留言。请再次发送，以便这一条也能发出。',
    busy: '您在短时间内发送了多条留言。请稍等片刻，然后重新发送。',
    tooMuch: '您的留言没有发送：内容太长。请返回并缩短内容。',
    tooLong: '内容太长。请缩短后重新发送。',
    refused: '此页面现在无法发送您的留言。请复制您填写的内容，稍后再试。',
    unread: '此页面发送的内容有一部分我们无法读取。请检查您的回答，然后重新发送。',
    lost: '您的留言没有发送：我们无法读取。请返回查看您填写的内容。',
    gone: '此表单已不在这里。离开此页面之前，请复制您填写的内容。',
    failed: '我们这边出了问题。请稍等片刻，然后重新打开此页面。',
    booked: '如果您不能来，请取消预约，以便其他人使用这个时间。',
    calendarSummary: '{clinic, select, none {预约} other {预约：{clinic}}}',
    expired: '此页面已不存在',
    expiredHelp: '如果您发送过留言，我们已经收到。您无需再做任何事。',
    cancelLink: '取消预约',
    cancelTitle: '取消您的预约',
    cancelQuestion: '您要取消这个预约吗？',
    cancelled: '您的预约已取消',
    cancelledHelp: '这个时间又可供他人预约。您可以预约其他时间。',
  },
  mail: {
    subject: '我们已收到您的留言（{reference}）',
    reference: '您的编号：{reference}',
    calendar: '添加到您的日历：',
    cancel: '取消预约：',
    why: '您收到此邮件，是因为有人在我们的表单中填写了这个邮箱地址。如果不是您本人，您无需做任何事。',
  },
};

export default zhHans;
