import { minutesInWords } from 'c/leadNextStepWords';

/** Figures of first responses over some leads, as Apex counts them. Minutes are null without a response. */
export interface ResponseFigures {
  leads: number;
  answered: number;
  breached: number;
  decided: number;
  median?: number | null;
  p95?: number | null;
  slowest?: number | null;
  /** From 0 to 1. */
  breachRate?: number | null;
  /** Responses within 15, 30 and 60 minutes, and later ones. */
  buckets: number[];
}

/** Figures of one week, owner, team or region; the label of a week is its first day. */
export interface ResponseGroup {
  label: string;
  figures: ResponseFigures;
}

/** Minutes in words; a dash when nobody responded. */
export function minutesOrDash(minutes: number | null | undefined): string {
  return minutes === null || minutes === undefined ? '–' : minutesInWords(minutes);
}

/** A share as whole percent; a dash when there is nothing to tell. */
export function percentOrDash(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : `${Math.round(share * 100)} %`;
}
