/** The words of what helps while one reads. */
export const readingTexts = {
  /** Names the choice of colours. */
  colours: 'Colours',
  /** Day or night, as the reader's device has it. */
  asDevice: 'As the device',
  day: 'Day',
  night: 'Night',
  listen: 'Listen',
  pause: 'Pause',
  resume: 'Go on listening',
  stop: 'Stop',
  /** To where a story was left when it was last open. */
  goOn: 'Go on where you stopped',
};
