/** Semantic version of the API, the same for all services: header API-Version and info.version. */
export const VERSIE = '0.1.0';
