/** The code and the words of a refusal that is the local cloud's own: nobody is to take it for the platform's. */
export const ownLimitCode = 'LOCAL_CLOUD_LIMIT'

export const ownLimit = (name: string, why: string): string =>
  `local cloud refuses ${name}: ${why}. 这是本地云自己的限制，不是平台的：见 docs/local-cloud.md#limits`
