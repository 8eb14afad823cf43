/** What goes wrong at the start most often, in words that say what to do. No stack trace: it helps nobody here. */
export function startProblem(error: unknown, settings: { port?: number; databaseFile?: string }): string {
  const { port, databaseFile } = settings;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  const file = databaseFile ? `De database ${databaseFile}` : 'De database';
  switch (code.startsWith('SQLITE_IOERR') ? 'SQLITE_CANTOPEN' : code) {
    case 'EADDRINUSE':
      return `Poort ${port ?? ''} is al in gebruik. Stop het andere programma, of start met een andere poort: PORT=3001 npm start`;
    case 'EACCES':
      return port !== undefined && port < 1024
        ? `Poort ${port} mag u niet gebruiken. Kies een poort boven 1023: PORT=3000 npm start`
        : `${file} mag niet geschreven worden. Geef rechten op de map, of kies een andere DATABASE_FILE.`;
    case 'EADDRNOTAVAIL':
      return 'Het adres in HOST hoort niet bij deze machine. Laat HOST weg, of gebruik 127.0.0.1.';
    case 'ENOTFOUND':
      return 'De naam in HOST is niet bekend. Laat HOST weg, of gebruik 127.0.0.1.';
    case 'SQLITE_READONLY':
    case 'SQLITE_READONLY_DBMOVED':
    case 'SQLITE_READONLY_DIRECTORY':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_CANTOPEN_ISDIR':
    case 'SQLITE_PERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'ENOENT':
    case 'EPERM':
    case 'ENAMETOOLONG':
    case 'EEXIST':
      return `${file} kan niet geopend of geschreven worden. Bestaat de map, en mag dit programma erin schrijven? (${message})`;
    case 'SQLITE_NOTADB':
      return `${file} is geen database van Werkbrug. Kies een andere DATABASE_FILE.`;
    case 'SQLITE_CORRUPT':
      return `${file} is beschadigd. Zet een reservekopie terug.`;
    case 'SQLITE_BUSY':
      return `${file} is in gebruik door een ander programma. Stop dat eerst.`;
    case 'SQLITE_FULL':
    case 'ENOSPC':
      return 'De schijf is vol. Maak ruimte en start opnieuw.';
    default:
      return message;
  }
}
