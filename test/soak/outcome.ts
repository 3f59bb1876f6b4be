/** What a part of the soak found: its figures in lines, and what of them is not as it must be. */
export interface Outcome {
  readonly title: string;
  readonly lines: readonly string[];
  readonly faults: readonly string[];
}

/** A demand and whether it is met, as a fault to report. */
export const must = (holds: boolean, fault: string): string[] => (holds ? [] : [fault]);
