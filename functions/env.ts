/** The value of an environment variable; throws an Error that names the variable when it is missing or empty. */
export const requireEnv = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is missing`);
  return value;
};

/** The value of an environment variable, or undefined when it is missing or empty. */
export const optionalEnv = (name: string): string | undefined => process.env[name] || undefined;
