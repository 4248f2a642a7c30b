'use strict';

class EventEmitter {
  emit(name, value) {
    console.log(name, value);
  }
}

module.exports = { EventEmitter };
