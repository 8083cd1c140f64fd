import type { ReceiverWords } from '../page/receiver-words.js';

const vi: ReceiverWords = {
  page: {
    choose: 'Chọn một câu trả lời',
    chooseTopic: 'Vui lòng chọn việc quý vị muốn làm',
    time: 'Giờ hẹn',
    freeTimes: '{count, plural, other {# giờ trống}}',
    noTimes: 'Hiện không còn giờ trống. Vui lòng cho chúng tôi biết ngày phù hợp với quý vị.',
    send: 'Gửi',
    problemTitle: 'Lỗi: {title}',
    conflict: 'Quý vị đã gửi một tin nhắn khác từ trang này. Vui lòng gửi lại để gửi cả tin nhắn này.',
    busy: 'Quý vị đã gửi nhiều tin nhắn trong thời gian ngắn. Vui lòng đợi một lát rồi gửi lại.',
    tooMuch: 'Tin nhắn của quý vị chưa được gửi: tin quá dài. Vui lòng quay lại và rút ngắn.',
    tooLong: 'Nội dung quá dài. Vui lòng rút ngắn rồi gửi lại.',
    refused: 'Trang này không thể gửi tin nhắn của quý vị lúc này. Vui lòng sao chép những gì đã viết và thử lại sau.',
    unread: 'Chúng tôi không đọc được tất cả những gì trang này đã gửi. Vui lòng kiểm tra các câu trả lời rồi gửi lại.',
    lost: 'Tin nhắn của quý vị chưa được gửi: chúng tôi không đọc được. Vui lòng quay lại để tìm những gì đã viết.',
    gone: 'Biểu mẫu này không còn ở đây. Vui lòng sao chép những gì đã viết trước khi rời trang này.',
    failed: 'Đã có lỗi ở phía chúng tôi. Vui lòng đợi một lát rồi tải lại trang này.',
    booked: 'Nếu không đến được, xin hủy hẹn để người khác có thể dùng giờ này.',
    calendarSummary: '{clinic, select, none {Lịch hẹn khám} other {Lịch hẹn khám: {clinic}}}',
    expired: 'Trang này không còn nữa',
    expiredHelp: 'Nếu quý vị đã gửi tin nhắn, chúng tôi đã nhận được. Quý vị không cần làm gì thêm.',
    confirmTitle: 'Xác nhận lịch hẹn của quý vị',
    confirmByMail:
      'Chúng tôi đã gửi email cho quý vị. Hãy mở liên kết trong đó trước {time}. Nếu không, giờ này sẽ lại trống cho người khác.',
    confirmQuestion: 'Lịch hẹn là của quý vị khi quý vị xác nhận.',
    confirmButton: 'Xác nhận lịch hẹn',
    confirmLate:
      'Lịch hẹn không được xác nhận kịp lúc nên giờ này lại trống cho người khác. Chúng tôi đã có tin nhắn của quý vị.',
    cancelLink: 'Hủy lịch hẹn',
    cancelTitle: 'Hủy lịch hẹn của quý vị',
    cancelQuestion: 'Quý vị có muốn hủy lịch hẹn này không?',
    cancelled: 'Lịch hẹn của quý vị đã được hủy',
    cancelledHelp: 'Giờ này lại trống cho người khác. Quý vị có thể đặt giờ khác.',
  },
  mail: {
    subject: 'Chúng tôi đã nhận được tin nhắn của quý vị ({reference})',
    reference: 'Mã số của quý vị: {reference}',
    calendar: 'Thêm vào lịch của quý vị:',
    cancel: 'Hủy lịch hẹn:',
    confirm: 'Hãy xác nhận lịch hẹn trước {time}. Nếu không, giờ này sẽ lại trống cho người khác:',
    why: 'Quý vị nhận được email này vì có người đã nhập địa chỉ này vào biểu mẫu của chúng tôi. Nếu không phải quý vị, quý vị không cần làm gì.',
  },
};

export default vi;
