/** Dynamic configuration of the development server; what is not named here stays as Temporal ships it. */
export const dynamicConfig: Readonly<Record<string, string | number | boolean>> = {
  // `lianxi check` lists the runs of every open task; the default of 10 lists a second makes it wait.
  'frontend.namespaceRPS.visibility': 100,
};
