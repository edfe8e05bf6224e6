import type { MailMessages } from './en.ts';

export const es: MailMessages = {
  'mail.greeting': 'Hola, {name}:',
  'mail.help': '¿Tiene alguna pregunta? Estamos a su disposición:',
  'mail.copy': 'Si el botón no funciona, copie esta dirección en su navegador:',
  'order-ready.subject': '{shop}: su pedido está listo para revisarlo y pagarlo',
  'order-ready.heading': 'Su pedido está listo para revisarlo y pagarlo',
  'order-ready.intro':
    '{sender} ha preparado un pedido para usted en {shop}. Revíselo y pague después en nuestra página segura.',
  'order-ready.total': 'Total',
  'order-ready.until': 'Pagar antes del',
  'order-ready.sender': 'Preparado por',
  'order-ready.action': 'Revisar y pagar',
  'order-ready.private':
    'Este enlace es solo para usted y se abre en un único navegador. No reenvíe este mensaje, por favor.',
  'order-ready.unexpected':
    'Si no esperaba este pedido, no tiene que hacer nada: no se pide nada hasta que usted pague.',
  'order-confirmed.subject': '{shop}: su pedido {number} está registrado',
  'order-confirmed.heading': 'Su pedido está registrado',
  'order-confirmed.intro': 'Gracias por su pedido en {shop}.',
  'order-confirmed.number': 'Pedido',
  'order-confirmed.total': 'Total',
  'order-confirmed.reference': 'Su referencia',
  'order-confirmed.delivery-date': 'Entrega deseada el',
  'order-confirmed.more': 'y {count} más',
  'request.number': 'Solicitud',
  'request.order': 'Pedido',
  'request.total': 'Total',
  'request.reason': 'Motivo',
  'request-confirmed.subject': '{shop}: su solicitud de pedido {number} está confirmada',
  'request-confirmed.heading': 'Su solicitud de pedido está confirmada',
  'request-confirmed.intro': '{by}, de {shop}, ha confirmado su solicitud de pedido.',
  'request-confirmed.next': 'Estamos preparando su pedido. No tiene que hacer nada más.',
  'request-declined.subject': '{shop}: su solicitud de pedido {number} se ha rechazado',
  'request-declined.heading': 'Su solicitud de pedido se ha rechazado',
  'request-declined.intro': '{by}, de {shop}, no ha podido confirmar su solicitud de pedido.',
  'request-declined.next': 'No se ha pedido ni cobrado nada. Puede enviar otra solicitud cuando quiera.',
  'password-reset.subject': '{shop}: elija una nueva contraseña',
  'password-reset.heading': 'Elija una nueva contraseña',
  'password-reset.intro': 'Ha pedido una nueva contraseña en {shop}. Elíjala en nuestra página segura.',
  'password-reset.action': 'Elegir una contraseña',
  'password-reset.until':
    'Este enlace funciona una sola vez, hasta el {until}. Un enlace más reciente lo sustituye.',
  'password-reset.unexpected':
    'Si no la ha pedido, no tiene que hacer nada: su contraseña sigue siendo la misma.',
};
