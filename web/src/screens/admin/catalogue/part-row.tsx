import type { ReactNode } from 'react';
import { Icon } from '#web/components/icon.tsx';
import { Menu } from '#web/components/menu.tsx';
import { Pill } from '#web/components/pill.tsx';
import { useText } from '#web/text/text.tsx';
import './part-row.css';

type PartRowProps = {
  name: string;
  detail: string;
  isArchived: boolean;
  onEdit(): void;
  onArchive(): void;
  /** Its hours, where it has some. */
  children?: ReactNode;
};

/** A line item or a task under its budget. */
export function PartRow({ name, detail, isArchived, onEdit, onArchive, children }: PartRowProps) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  return (
    <li className="part-row">
      <div className="part-row-what">
        <button type="button" className="part-row-name" dir="auto" onClick={onEdit}>
          {name}
        </button>
        <p className="row quiet small">
          {isArchived && <Pill>{words.archivedPill}</Pill>}
          {detail && <span dir="auto">{detail}</span>}
        </p>
      </div>
      {children && <div className="part-row-hours">{children}</div>}
      <Menu
        label={words.actionsOf(name)}
        trigger={<Icon name="more" />}
        actions={[
          { id: 'edit', label: text.words.edit, icon: 'edit', onAction: onEdit },
          {
            id: 'archive',
            label: isArchived ? words.restore : words.archive,
            icon: isArchived ? 'restore' : 'dismiss',
            onAction: onArchive,
          },
        ]}
      />
    </li>
  );
}
