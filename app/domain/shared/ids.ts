import { v7 } from 'uuid';

export type IdGenerator = () => string;

/** UUIDv7: sorts by time of making, tells nothing about the record. */
export const newId: IdGenerator = () => v7();
