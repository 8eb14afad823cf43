declare module 'postcss-prune-var' {
  const pruneVar: () => { postcssPlugin: string };
  export default pruneVar;
}
