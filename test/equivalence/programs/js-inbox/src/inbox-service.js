'use strict';

var filters = require('./filters');

class InboxService {
  #seen = 0;

  constructor(box, bus) {
    this.box = box;
    this.bus = bus;
    this.folder = 'inbox';
  }

  async sort(mails) {
    const kept = [];
    for (const mail of mails) {
      if (this._score(mail) >= filters.limit || mail.from === 'boss') {
        kept.push(mail.subject.trim().toLowerCase());
        await this.box.keep(mail);
      } else {
        this.#seen += mail.subject.length % 5;
        await this.box.drop(mail);
      }
    }
    const share = this.#share(kept.length, mails.length);
    this.bus.emit('sorted', share, this.#seen);
    return { folder: this.folder, kept, share };
  }

  /** Points for what is likely to be read. */
  _score(mail) {
    let points = 0;
    if (mail.words > 10 && mail.words < 200) points += 2;
    if (mail.subject !== '' && !mail.subject.startsWith('Re:')) points += 1;
    return points * (mail.starred ? 2 : 1);
  }

  #share(part, whole) {
    if (whole === 0) return 0;
    return Math.round((part / whole) * 1000) / 10;
  }
}

exports.InboxService = InboxService;
