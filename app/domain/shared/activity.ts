import type { OutboxEvent } from '../../../db/queries/trail.ts';

/** What the administrator's overview calls each event of the outbox; the record says that none is forgotten. */
export const activityLabels: Record<OutboxEvent, string> = {
  openingChanged: 'Plekken gemaakt of gewijzigd',
  candidateChanged: 'Kandidaten gewijzigd',
  releaseChanged: 'Vrijgaves gewijzigd',
  applicationMoved: 'Stappen in sollicitaties',
  disclosureGiven: 'Gegevens gedeeld met een werkgever',
  disclosureWithdrawn: 'Delen van gegevens gestopt',
  proefplaatsingMoved: 'Stappen in proefplaatsingen',
  agreementGiven: 'Akkoorden op een proefplaatsing',
  placementMoved: 'Stappen in plaatsingen',
  momentRecorded: 'Contactmomenten vastgelegd',
  signalRaised: 'Signalen oranje of rood',
  employerChanged: 'Werkgevers gewijzigd',
  taxonomyChanged: 'Beroepen of vaardigheden ingelezen',
  programmeChanged: 'Programma’s gewijzigd',
  accountChanged: 'Accounts gewijzigd',
};
