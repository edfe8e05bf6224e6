import type { MailMessages } from './en.ts';

export const fr: MailMessages = {
  'mail.greeting': 'Bonjour {name},',
  'mail.help': 'Une question ? Nous sommes à votre disposition :',
  'mail.copy': 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
  'order-ready.subject': '{shop} : votre commande est prête à être vérifiée et payée',
  'order-ready.heading': 'Votre commande est prête à être vérifiée et payée',
  'order-ready.intro':
    '{sender} a préparé une commande pour vous chez {shop}. Vérifiez-la, puis payez sur notre page sécurisée.',
  'order-ready.total': 'Total',
  'order-ready.until': 'À payer avant le',
  'order-ready.sender': 'Préparée par',
  'order-ready.action': 'Vérifier et payer',
  'order-ready.private':
    'Ce lien vous est réservé et ne s’ouvre que dans un seul navigateur. Merci de ne pas transférer ce message.',
  'order-ready.unexpected':
    'Si vous n’attendiez pas cette commande, vous n’avez rien à faire : rien n’est commandé sans votre paiement.',
  'order-confirmed.subject': '{shop} : votre commande {number} est enregistrée',
  'order-confirmed.heading': 'Votre commande est enregistrée',
  'order-confirmed.intro': 'Merci pour votre commande chez {shop}.',
  'order-confirmed.number': 'Commande',
  'order-confirmed.total': 'Total',
  'order-confirmed.reference': 'Votre référence',
  'order-confirmed.delivery-date': 'Livraison souhaitée le',
  'order-confirmed.more': 'et {count} autres',
  'request.number': 'Demande',
  'request.order': 'Commande',
  'request.total': 'Total',
  'request.reason': 'Motif',
  'request-confirmed.subject': '{shop} : votre demande de commande {number} est confirmée',
  'request-confirmed.heading': 'Votre demande de commande est confirmée',
  'request-confirmed.intro': '{by}, de {shop}, a confirmé votre demande de commande.',
  'request-confirmed.next': 'Nous préparons votre commande. Vous n’avez rien d’autre à faire.',
  'request-declined.subject': '{shop} : votre demande de commande {number} a été refusée',
  'request-declined.heading': 'Votre demande de commande a été refusée',
  'request-declined.intro': '{by}, de {shop}, n’a pas pu confirmer votre demande de commande.',
  'request-declined.next':
    'Rien n’a été commandé ni débité. Vous pouvez envoyer une nouvelle demande à tout moment.',
  'password-reset.subject': '{shop} : choisissez un nouveau mot de passe',
  'password-reset.heading': 'Choisissez un nouveau mot de passe',
  'password-reset.intro':
    'Vous avez demandé un nouveau mot de passe chez {shop}. Choisissez-le sur notre page sécurisée.',
  'password-reset.action': 'Choisir un mot de passe',
  'password-reset.until':
    'Ce lien fonctionne une seule fois, jusqu’au {until}. Un lien plus récent le remplace.',
  'password-reset.unexpected':
    'Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste inchangé.',
};
