import { type Columns, ROLES, type Role } from '../../formats/csv/table-columns.ts';
import type { TableBeginning } from '../reading/open-file.ts';
import { bringInTexts as texts } from './texts.ts';

interface TableColumnsProps {
  readonly beginning: TableBeginning;
  /** What is said of it; what goes for a map that is made where it is left out. */
  readonly hint?: string;
  readonly onChange: (columns: Columns) => void;
}

/** The first rows of a table of places, and over each column what it holds, to be changed. */
export function TableColumns({
  beginning: { table, columns },
  hint = texts.columnsHint,
  onChange,
}: TableColumnsProps) {
  const roleAt = (at: number): Role | '' => ROLES.find((role) => columns[role] === at) ?? '';
  const change = (at: number, chosen: string) => {
    const next: Partial<Record<Role, number>> = {};
    for (const role of ROLES) {
      const known = columns[role];
      // A column says one thing, and one thing is said by one column.
      if (role === chosen) next[role] = at;
      else if (known !== undefined && known !== at) next[role] = known;
    }
    onChange(next);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="table-columns" tabIndex={0} aria-label={texts.columns}>
      <p>{hint}</p>
      <table>
        <thead>
          <tr>
            {table.header.map((name, at) => (
              <th key={name + String(at)} scope="col">
                {name}
                <select
                  className="text-field"
                  aria-label={texts.whatHolds(name)}
                  value={roleAt(at)}
                  onChange={({ currentTarget }) => change(at, currentTarget.value)}
                >
                  <option value="">{texts.nothing}</option>
                  {ROLES.map((role) => (
                    <option key={role} value={role}>
                      {texts.roles[role]}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join('\n')}>
              {table.header.map((name, at) => (
                <td key={name + String(at)}>{row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
