/** The languages of patients, as `locales` in lib/domain/result.ts has them; a test compares the two. */
export const patientLocales = ['en', 'es'];

/** The screens of staff are in this language: its words may be read by name, because staff read no other. */
const staffLocale = 'en';

/** Files that may read one language by name: those that hold the words, and those that try them out. */
const filesOfOneLanguage = [
  /(^|\/)lib\/domain\/messages\//,
  /(^|\/)lib\/domain\/[\w-]+\/words\//,
  /\.test\.tsx?$/,
  /(^|\/)e2e\//,
  /(^|\/)scripts\/bench\//,
];

const isLocale = (node) => node?.type === 'Literal' && patientLocales.includes(node.value);
const isOther = (name) => patientLocales.includes(name) && name !== staffLocale;
const equalities = new Set(['==', '===', '!=', '!==']);

/**
 * What depends on the language stands in a record by locale, which the compiler keeps complete. A branch on one language gives every
 * further one the words of another, and nothing says so.
 */
export const noLocaleBranch = {
  create(context) {
    const branch = (node) =>
      context.report({
        node,
        message: 'No branches by language: its words belong in a record by locale, complete by type.',
      });
    const branches = {
      BinaryExpression(node) {
        if (equalities.has(node.operator) && (isLocale(node.left) || isLocale(node.right))) branch(node);
      },
      SwitchCase(node) {
        if (isLocale(node.test)) branch(node);
      },
      CallExpression(node) {
        const called = node.callee.property?.name;
        if ((called === 'startsWith' || called === 'endsWith') && node.arguments.some(isLocale)) branch(node);
      },
    };
    const path = context.filename.replaceAll('\\', '/');
    if (filesOfOneLanguage.some((pattern) => pattern.test(path))) return branches;
    const read = (node) =>
      context.report({
        node,
        message: 'Reads one language by name: take text[locale], or make the text with byLocale.',
      });
    return {
      ...branches,
      MemberExpression(node) {
        if (isOther(node.computed ? node.property.value : node.property.name)) read(node);
      },
      ObjectPattern(node) {
        if (node.properties.some(({ key }) => isOther(key?.name ?? key?.value))) read(node);
      },
    };
  },
};
