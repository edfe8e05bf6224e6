import type { MailMessages } from './en.ts';

export const de: MailMessages = {
  'mail.greeting': 'Guten Tag, {name},',
  'mail.help': 'Haben Sie Fragen? Wir helfen Ihnen gern:',
  'mail.copy': 'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  'order-ready.subject': '{shop}: Ihre Bestellung kann geprüft und bezahlt werden',
  'order-ready.heading': 'Ihre Bestellung kann geprüft und bezahlt werden',
  'order-ready.intro':
    '{sender} hat bei {shop} eine Bestellung für Sie vorbereitet. Prüfen Sie sie und bezahlen Sie dann auf unserer sicheren Seite.',
  'order-ready.total': 'Gesamtbetrag',
  'order-ready.until': 'Zahlbar bis',
  'order-ready.sender': 'Vorbereitet von',
  'order-ready.action': 'Prüfen und bezahlen',
  'order-ready.private':
    'Dieser Link ist nur für Sie bestimmt und lässt sich nur in einem Browser öffnen. Bitte leiten Sie diese Nachricht nicht weiter.',
  'order-ready.unexpected':
    'Falls Sie nichts bestellen wollten, müssen Sie nichts tun: Ohne Ihre Zahlung wird nichts bestellt.',
  'order-confirmed.subject': '{shop}: Bestellung {number} ist aufgegeben',
  'order-confirmed.heading': 'Ihre Bestellung ist aufgegeben',
  'order-confirmed.intro': 'Vielen Dank für Ihre Bestellung bei {shop}.',
  'order-confirmed.number': 'Bestellung',
  'order-confirmed.total': 'Gesamtbetrag',
  'order-confirmed.reference': 'Ihre Referenz',
  'order-confirmed.delivery-date': 'Gewünschter Liefertermin',
  'order-confirmed.more': 'und {count} weitere',
  'request.number': 'Bestellanfrage',
  'request.order': 'Bestellung',
  'request.total': 'Gesamtbetrag',
  'request.reason': 'Grund',
  'request-confirmed.subject': '{shop}: Ihre Bestellanfrage {number} ist bestätigt',
  'request-confirmed.heading': 'Ihre Bestellanfrage ist bestätigt',
  'request-confirmed.intro': '{by} von {shop} hat Ihre Bestellanfrage bestätigt.',
  'request-confirmed.next': 'Wir bereiten Ihre Bestellung jetzt vor. Sie müssen nichts weiter tun.',
  'request-declined.subject': '{shop}: Ihre Bestellanfrage {number} wurde abgelehnt',
  'request-declined.heading': 'Ihre Bestellanfrage wurde abgelehnt',
  'request-declined.intro': '{by} von {shop} konnte Ihre Bestellanfrage nicht bestätigen.',
  'request-declined.next':
    'Es wurde nichts bestellt und nichts berechnet. Sie können jederzeit eine neue Anfrage senden.',
  'password-reset.subject': '{shop}: Wählen Sie ein neues Passwort',
  'password-reset.heading': 'Wählen Sie ein neues Passwort',
  'password-reset.intro':
    'Sie haben bei {shop} ein neues Passwort angefordert. Wählen Sie es auf unserer sicheren Seite.',
  'password-reset.action': 'Passwort wählen',
  'password-reset.until': 'Dieser Link funktioniert einmal, bis {until}. Ein neuerer Link ersetzt ihn.',
  'password-reset.unexpected':
    'Falls Sie kein Passwort angefordert haben, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.',
};
