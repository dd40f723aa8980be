import type { WholeLook } from '../../geojson/look-of.ts';
import { isSafeLink } from '../../geojson/place-look.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Sign } from './sign.tsx';
import { lookTexts } from './texts.ts';

/** What a person tells readers of a place: its category, a picture, a caption, a link. */
export function PlaceSays({ look: { says, category } }: { readonly look: WholeLook }) {
  const { caption, link, picture } = says;
  const { tag } = useTexts();
  if (category === null && caption === undefined && link === undefined && picture === undefined) {
    return null;
  }
  return (
    <div className="place-says">
      {category !== null && (
        <p className="place-says-category">
          <Sign sign={category.sign} />
          <bdi>{category.name}</bdi>
        </p>
      )}
      {picture !== undefined && (
        <figure>
          <img
            src={picture.data}
            width={picture.width}
            height={picture.height}
            alt={picture.alternative}
          />
          {picture.credit !== '' && <figcaption dir="auto">{picture.credit}</figcaption>}
        </figure>
      )}
      {caption !== undefined && (
        <p className="place-says-caption" dir="auto">
          {caption}
        </p>
      )}
      {link !== undefined && isSafeLink(link) && (
        <p>
          <a href={link} rel="noopener noreferrer" target="_blank">
            {lookTexts(tag).readMore(new URL(link).hostname)}
          </a>
        </p>
      )}
    </div>
  );
}
