/** What the auditor reads in the chains of identity, the organisation and accesses: each event in a sentence, its particulars after it. */
export const audited = {
  house: 'the system',
  founder: 'whoever sets the system up (with the database\'s address)',
  identity: {
    signedIn: '{{person}} signed in, post: {{post}}', signInFailed: 'signing in failed: {{person}}', codeAsked: '{{person}} was asked for a code and is not signed in yet', locked: 'the account of {{person}} was locked after too many failures', signedOut: '{{person}} signed out', sessionEnded: 'ended a session of {{person}}, post: {{post}}', accountCreated: 'opened an account for {{person}}',
    passwordChanged: '{{person}} changed their password', accountClosed: 'closed the account of {{person}}', passwordReset: 'set a password for once for {{person}}', totpEnrolled: '{{person}} set up a second factor', tokenIssued: 'issued access token {{token}} for {{person}}, post: {{post}}', tokenRevoked: 'revoked access token {{token}} of {{person}}',
  },
  organisation: {
    bureauEntered: 'entered the bureau {{name}}', bureauRenamed: 'renamed the bureau to {{name}}', bureauDissolved: '{{bureau}} was dissolved into {{into}}', postCreated: 'made the post {{post}}', personEntered: 'entered the person {{person}}', postTaken: '{{person}} took the post {{post}}', postLeft: '{{person}} left the post {{post}}',
    accountClosed: '{{person}} left every post and the account was closed', accountReopened: 'opened the account of {{person}} again', personErased: 'erased a person\'s name: {{person}}',
  },
  unreadable: 'this event cannot be read: its text was changed in the database; leave everything as it is and verify the whole record',
  evidenceRead: 'downloaded evidence',
  exported: { 'task-proof': 'exported the proof of a task', 'list-proof': 'exported the proof of a strike-off list', ledger: 'exported the ledger', paper: 'printed a paper' },
  with: {
    measure: 'measure {{value}}', list: 'list {{value}}', for: 'as the substitute of {{value}}', except: 'in all but signing', fault: 'because {{value}}', proof: 'by {{value}}', openid: 'signing in by the house\'s directory', totp: 'the second factor as well', scope: 'for {{value}}', from: 'from {{value}}', until: 'until {{value}}', expiresAt: 'valid until {{value}}',
    letter: 'letter {{value}}', authority: 'on {{value}}', keptUntil: 'kept until {{value}}', address: 'from the address {{value}}', sha256: 'file {{value}}',
  },
  proof: { password: 'password', 'password-and-code': 'password and code', openid: 'the house\'s directory', 'openid-strong': 'the house\'s directory, with more than a password', example: 'an example person (development only)' },
  fault: { unknown: 'there is no such account', password: 'the password was wrong', code: 'the code was wrong', 'code-unreadable': 'the secret of the house was changed or lost and the code could not be checked', locked: 'the account is locked', 'no-post': 'they hold no post', closed: 'the account is closed' },
  scope: { read: 'looking only', act: 'looking and deciding' },
};
