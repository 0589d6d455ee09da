/** What pages of other sites load, at an address that stays. */
export const digitPadName = 'digit-pad.js';

/** Each version's files lie in a folder of it that is named after their content. */
export const digitPadFolder = 'digit-pad';
