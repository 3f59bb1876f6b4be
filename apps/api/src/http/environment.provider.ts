/** Token of the environment, read once at boot. */
export const environmentToken = Symbol('environment');
