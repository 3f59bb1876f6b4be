/** Whether a post handles nothing itself, and sees to it that others do: staff of leaders, inspectors, auditors. */
export const watches = (role: string): boolean => role === 'leader-staff' || role === 'inspection' || role === 'auditor';
