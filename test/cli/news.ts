/** Invented news of one day: a story in three versions, a round-up of it and of two others, a follow-up days later. */
const TRAM = [
  'Some 3 people were hurt on Monday when a tram left the rails at the foot of Mill Hill, the fire brigade said.',
  'The tram was on its way from the harbour to the upper town when its brakes failed shortly before eight o’clock.',
  'Passengers broke two windows to climb out, and neighbours carried blankets and hot tea down to the square.',
  'The line between the harbour and the upper town stays closed until engineers have looked at every brake.',
];
const FISH = [
  'Fishermen of the northern islands keep their quota for herring this winter, the ministry of the sea announced.',
  'Boats may land nine thousand tonnes between December and the end of March, as they did the winter before.',
  'The association of the owners said that four of its members had been about to sell their boats for good.',
];
const COURT = [
  'A court in Telmark sent a former banker to prison because he had moved the savings of pensioners abroad.',
  'Judge Anna Vos said that the accused had shown no regret and kept silent about where the money lies.',
  'His lawyers want to appeal and have until the last day of the month to hand in their reasons in writing.',
];
const ROUND_UP =
  'Good evening and welcome to the round-up of the day with all that mattered between the lakes and the sea, with the ' +
  'weather for the passes, where snow is expected from midnight on, and with the sports, which we keep short because ' +
  'nothing was played anywhere this Monday, as far as our newsroom knows, apart from a game of chess in the harbour. ' +
  'Letters to the editor are printed on Friday, and whoever wants to sing in the choir of the paper may still come. ' +
  'The crossword has a new author, who asks for patience, and the recipe of the week is a soup of leeks and barley. ' +
  'Readers who found a grey glove in the hall of the newsroom should keep it, because its owner has bought new ones.';
const LATER = [
  'Engineers who took the tram apart found a worn valve on Thursday, and say that nobody had looked at it for years.',
  'The maker had warned all towns in a letter last spring, but here the letter was put into a drawer, a report says, ' +
    'which will be read aloud in the town hall next week, where the families of the injured may ask what they like.',
  'The prosecutor has opened a case against two managers, who were told to stay away from their desks until spring. ' +
    'Their lawyers call that rash, since nobody can say yet who wrote the note that was found beside the letter, and ' +
    'why the drawer was locked. The transport company has put a retired judge in charge of its workshop, who wants to ' +
    'see every valve himself before the winter timetable comes into force.',
];
export const news = [
  { id: 'fish', date: '2031-02-11T08:00Z', text: FISH.join('\n\n') },
  { id: 'wire-9', date: '2031-02-11T09:00Z', text: TRAM.join('\n\n') },
  {
    id: 'wire-10',
    date: '2031-02-11T10:00Z',
    text: [...TRAM, 'Two of them were children on their way to school, a doctor told reporters at the gate.']
      .join('\n\n')
      .replace('3 people', '13 people'),
  },
  { id: 'court', date: '2031-02-11T11:00Z', text: COURT.join('\n\n') },
  { id: 'post-1', date: '2031-02-11T12:00Z', text: TRAM.slice(0, 3).join('\n\n') },
  { id: 'post-evening', date: '2031-02-11T18:00Z', text: [ROUND_UP, ...TRAM, ...FISH, ...COURT].join('\n\n') },
  { id: 'wire-later', date: '2031-02-14T09:00Z', text: [...LATER, ...TRAM].join('\n\n') },
];
