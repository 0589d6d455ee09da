/** Components import their styles, which tests do not look at. */
declare module '*.css';
