/** A component's stylesheet, as text: Angular scopes it to the component. */
declare module '*.css' {
  const stylesheet: string;
  export default stylesheet;
}
